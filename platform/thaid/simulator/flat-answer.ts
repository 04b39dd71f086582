import type { KoaContextWithOIDC, Provider } from 'oidc-provider'

/** Reword the answers of the endpoints where ThaiD's differ from the standard's. */
export function speakLikeThaid(provider: Provider): void {
  provider.use(async (ctx, next) => {
    await next()
    const { oidc } = ctx as Partial<KoaContextWithOIDC>
    if (ctx.status !== 200 || !oidc) return
    if (oidc.route === 'token') ctx.body = await tokenAnswer(oidc, { ...Object(ctx.body) })
    if (oidc.route === 'revocation') ctx.body = { status: 'OK', message: 'revoked' }
  })
}

/** Without `openid` ThaiD puts the values beside the access token, and says when it ends rather than how long it lives. */
async function tokenAnswer(
  { entities: { Account: account } }: KoaContextWithOIDC['oidc'],
  standard: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const { expires_in: lifetime, ...rest } = standard
  const expireIn = Math.floor(Date.now() / 1000) + Number(lifetime)
  const answer = { ...rest, expire_in: expireIn }
  if ('id_token' in standard || !account) return answer
  const { sub: _, ...values } = await account.claims(
    'userinfo',
    String(standard.scope ?? ''),
    {},
    [],
  )
  return { ...values, ...answer }
}
