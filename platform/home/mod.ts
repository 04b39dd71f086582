/** HIPPO_HOME: one folder that holds everything this installation keeps, its token and its keys. */
export { type AuditKeys, auditKeys } from './audit-key.ts'
export { type DocumentKeys, documentKeys } from './document-keys.ts'
export { type Home, openHome } from './home.ts'
export { type IdentityKey, identityKey } from './identity-key.ts'
export { giveToOwnerOf } from './private-file.ts'
export { type ProvinceKeys, provinceKeys } from './province-keys.ts'
export { type SealingKey, sealingKey } from './sealing-key.ts'
