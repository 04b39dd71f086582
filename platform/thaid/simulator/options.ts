/** An invented person whom anybody at the simulator's page may be. */
export interface DemoPerson {
  /** Begins with 9, as no real one does, and has a right check digit. */
  readonly citizenId: string
  readonly nameTh: string
  readonly nameEn: string
  readonly noteTh: string
  readonly noteEn: string
}

/** Who may sign in through the simulator, and for which client. */
export interface SimulatorOptions {
  /** 0 = any free port of 127.0.0.1. */
  readonly port: number
  readonly people: readonly DemoPerson[]
  readonly client: {
    readonly clientId: string
    readonly clientSecret: string
    /** Only these, byte for byte. */
    readonly redirectUris: readonly string[]
  }
}

/** A running simulator. */
export interface ThaidSimulator {
  readonly issuer: string
  behave(behaviour: SimulatorBehaviour): void
  close(): Promise<void>
}

/**
 * How the simulator behaves, for tests: `slow` never answers the token call, `down` breaks every connection, `nonsense`
 * answers the token call with a page, `wrong-pid` attests a wrong check digit, `denies` refuses on the person's behalf.
 */
export type SimulatorBehaviour = 'normal' | 'slow' | 'down' | 'nonsense' | 'wrong-pid' | 'denies'
