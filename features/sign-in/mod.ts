/** Sign-in with ThaiD, and the sessions that it opens. */
export { Sessions, type SignedIn } from './sessions.ts'
export { type Arrival, SignIn } from './sign-in.ts'
