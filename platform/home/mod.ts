/** HIPPO_HOME: one folder that holds everything this installation keeps, its token and its keys. */
export { type Home, openHome } from './home.ts'
export { operatorToken } from './operator-token.ts'
export { type ProvinceKeys, provinceKeys } from './province-keys.ts'
