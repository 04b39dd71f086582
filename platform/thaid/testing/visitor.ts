/** Where the visitor arrived, and the page there. */
interface OpenPage {
  readonly url: URL
  readonly page: string
  readonly status: number
}

/** A browser as far as a sign-in needs one: it keeps cookies, follows redirects by hand, and posts the one form. */
export class Visitor {
  readonly #cookies = new Map<string, { name: string; value: string; path: string }>()
  /** Every address asked for, to look for what must not be in one. */
  readonly visited: string[] = []

  open(address: string, form?: string): Promise<Response> {
    return this.send(address, {
      method: form === undefined ? 'GET' : 'POST',
      headers: { accept: 'text/html', ...(form !== undefined && formType) },
      body: form ?? null,
    })
  }

  /** One request with the cookies that fit it; redirects are not followed. */
  async send(
    address: string,
    request: RequestInit & { readonly headers?: Readonly<Record<string, string>> },
  ): Promise<Response> {
    this.visited.push(address)
    const headers = { ...request.headers, cookie: this.cookieFor(address) }
    const response = await fetch(address, { ...request, redirect: 'manual', headers })
    for (const line of response.headers.getSetCookie()) this.#keep(line)
    return response
  }

  /** The cookies that a request to an address carries. */
  cookieFor(address: string): string {
    const { pathname } = new URL(address)
    return [...this.#cookies.values()]
      .filter(({ path }) => pathname.startsWith(path))
      .map(({ name, value }) => `${name}=${value}`)
      .join('; ')
  }

  /** Follow redirects while they stay at one origin; the first address elsewhere is not opened. */
  async follow(address: string, form?: string): Promise<OpenPage> {
    const response = await this.open(address, form)
    const location = response.headers.get('location')
    if (location === null) {
      return { url: new URL(address), page: await response.text(), status: response.status }
    }
    const url = new URL(location, address)
    if (url.origin !== new URL(address).origin) return { url, page: '', status: response.status }
    return this.follow(url.href)
  }

  /** Go through the simulator: open its page and press a button. */
  async choose(address: string, choice: string): Promise<URL> {
    return this.press(await this.follow(address), choice)
  }

  async press({ url, page }: OpenPage, choice: string): Promise<URL> {
    const action = /action="([^"]+)"/.exec(page)?.[1] ?? ''
    return (await this.follow(new URL(action, url).href, `choice=${choice}`)).url
  }

  #keep(line: string): void {
    const [pair = '', ...attributes] = line.split(/; */)
    const [name = '', value = ''] = pair.split('=')
    const path = attributes.find((one) => one.toLowerCase().startsWith('path='))?.slice(5) ?? '/'
    if (value === '') this.#cookies.delete(name + path)
    else this.#cookies.set(name + path, { name, value, path })
  }
}

const formType = { 'content-type': 'application/x-www-form-urlencoded' }
