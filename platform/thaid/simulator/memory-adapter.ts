import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'

interface Kept {
  readonly payload: AdapterPayload
  readonly until: number
}

/** Where oidc-provider keeps codes, tokens and interactions: one map that ends with the simulator. */
export function memoryAdapters(): AdapterFactory {
  const kept = new Map<string, Kept>()
  return (model) => new MemoryAdapter(model, kept)
}

class MemoryAdapter implements Adapter {
  readonly #model: string
  readonly #kept: Map<string, Kept>

  constructor(model: string, kept: Map<string, Kept>) {
    this.#model = model
    this.#kept = kept
  }

  async upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void> {
    this.#removeExpired()
    const until = expiresIn === undefined ? Number.POSITIVE_INFINITY : Date.now() + expiresIn * 1000
    this.#kept.set(this.#key(id), { payload, until })
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    this.#removeExpired()
    return this.#kept.get(this.#key(id))?.payload
  }

  async findByUserCode(): Promise<undefined> {
    return undefined
  }

  async findByUid(uid: string): Promise<AdapterPayload | undefined> {
    this.#removeExpired()
    for (const [key, { payload }] of this.#kept) {
      if (key.startsWith(this.#key('')) && payload.uid === uid) return payload
    }
    return undefined
  }

  async consume(id: string): Promise<void> {
    const found = this.#kept.get(this.#key(id))
    if (found) found.payload.consumed = Math.floor(Date.now() / 1000)
  }

  async destroy(id: string): Promise<void> {
    this.#kept.delete(this.#key(id))
  }

  async revokeByGrantId(grantId: string): Promise<void> {
    for (const [key, { payload }] of this.#kept) {
      if (payload.grantId === grantId) this.#kept.delete(key)
    }
  }

  #key(id: string): string {
    return `${this.#model}:${id}`
  }

  #removeExpired(): void {
    const now = Date.now()
    for (const [key, { until }] of this.#kept) if (until < now) this.#kept.delete(key)
  }
}
