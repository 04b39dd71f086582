/** Text messages: numbers and texts that may be used, the outbox, gateways, receipts, one-time codes. */
export { SmsDelivery } from './delivery.ts'
export type { SmsGateway } from './gateway.ts'
export { httpGateway } from './http-gateway.ts'
export { HttpGatewaySettings } from './http-gateway-settings.ts'
export { developmentInbox, inboxMessages } from './inbox.ts'
export {
  messagesAbout,
  type WaitingMessages,
  waitingMessages,
} from './message-list.ts'
export { OneTimeCodes, type SentCode } from './one-time-codes.ts'
export { SmsOutbox } from './outbox.ts'
export { maskedPhone, type PhoneNumber, phoneNumber } from './phone-number.ts'
export { applyReceipt } from './receipts.ts'
export { hasSealedTexts, tidyMessages } from './retention.ts'
export type { MessagePolicy } from './rhythm.ts'
export { smsText } from './sms-text.ts'
export { ThaiBulkSmsSettings, thaiBulkSms } from './thai-bulk-sms.ts'
