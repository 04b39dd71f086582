/** Who asks, and for which province; runs, drafts and history belong to both together. */
export interface Requester {
  readonly actor: string
  readonly province: string
}
