/** Why a file is not taken; the parent has the sentences. */
export class Refused extends Error {
  constructor(why, what) {
    super(why)
    this.why = why
    this.what = what
  }
}
