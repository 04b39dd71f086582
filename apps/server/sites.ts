import { type Outcome, ok, refuse } from '#domain/outcome'

/** One of the two addresses at which the product is reached; they may be one. */
export interface Site {
  readonly origin: string
  readonly redirectUri: string
}

export interface Sites {
  readonly portal: Site
  readonly workbench: Site
}

export function sitesOf(origins: {
  readonly portalOrigin: string
  readonly workbenchOrigin: string
}): Sites {
  const site = (origin: string) => ({ origin, redirectUri: `${origin}/sign-in/callback` })
  return { portal: site(origins.portalOrigin), workbench: site(origins.workbenchOrigin) }
}

/** What the gate looks at of a request. */
export interface GateRequest {
  readonly method: string
  readonly host: string | undefined
  readonly origin: string | undefined
  /** `Sec-Fetch-Site`, which browsers send and pages cannot forge. */
  readonly fetchSite: string | undefined
}

/**
 * At which site a request arrived; a page of another site, or a name that was rebound to this machine, reaches none.
 *
 * @param kind `page`: somebody may come here by a link of another site, as ThaiD's answer does. `machine`: a program calls
 * that is no browser and has no origin; it proves itself otherwise.
 * @returns the site, or `foreign-origin`. Whatever changes something must say that it comes from this site's own pages.
 */
export function passGate(
  request: GateRequest,
  sites: Sites,
  kind: 'api' | 'page' | 'machine',
): Outcome<Site> {
  const site = [sites.workbench, sites.portal].find(
    ({ origin }) => new URL(origin).host === request.host,
  )
  if (site === undefined) return refuse('foreign-origin')
  const { method, origin, fetchSite } = request
  const reads = method === 'GET' || method === 'HEAD'
  if (origin === undefined ? !reads && kind !== 'machine' : origin !== site.origin) {
    return refuse('foreign-origin')
  }
  const foreign = fetchSite !== undefined && fetchSite !== 'same-origin' && fetchSite !== 'none'
  return kind !== 'page' && foreign ? refuse('foreign-origin') : ok(site)
}
