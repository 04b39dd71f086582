/** Sign-in with ThaiD, and the sessions that it opens. */
export { Sessions, type SignedIn } from './sessions.ts'
export { SignIn } from './sign-in.ts'
