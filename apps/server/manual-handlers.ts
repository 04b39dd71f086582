import { refuse } from '#domain/outcome'
import type { Handlers } from './http.ts'
import { sendRefusal } from './problem.ts'
import type { Services } from './services.ts'

type Names = 'manual' | 'manualPage' | 'manualPicture'

/** The manual, for whoever is signed in. */
export function manualHandlers({ manual }: Services): Pick<Handlers, Names> {
  const unknown = refuse('unknown-page').refusal
  return {
    manual: async () => manual.contents(),
    manualPage: async (_visit, request, reply) => {
      const { language, page } = request.params as { language: 'th' | 'en'; page: string }
      return manual.page(language, page) ?? sendRefusal(reply, unknown)
    },
    manualPicture: async (_visit, request, reply) => {
      const { name } = request.params as { name: string }
      const picture = await manual.picture(name)
      if (picture === undefined) return sendRefusal(reply, unknown)
      return reply
        .type(name.endsWith('.svg') ? 'image/svg+xml' : 'image/png')
        .header('cache-control', 'private, max-age=3600')
        .send(picture)
    },
  }
}
