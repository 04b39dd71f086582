/** Sign-in with ThaiD, and the sessions that it opens. */
export { type Person, Sessions, type SignedIn } from './sessions.ts'
export { type Begun, SignIn, type SignInOptions } from './sign-in.ts'
