/** Text messages: numbers and texts that may be used, the outbox, gateways, receipts, one-time codes. */
export { type DeliveryOptions, SmsDelivery } from './delivery.ts'
export type { RawReceipt, Receipt, SmsGateway } from './gateway.ts'
export { httpGateway } from './http-gateway.ts'
export { HttpGatewaySettings } from './http-gateway-settings.ts'
export { developmentInbox, type InboxMessage, inboxMessages } from './inbox.ts'
export {
  type MessageView,
  messagesAbout,
  type WaitingMessages,
  waitingMessages,
} from './message-list.ts'
export { type CodePolicy, OneTimeCodes, type SentCode } from './one-time-codes.ts'
export { type ResendRequest, type SmsMessage, SmsOutbox } from './outbox.ts'
export { maskedPhone, type PhoneNumber, phoneNumber } from './phone-number.ts'
export { applyReceipt, type ReceiptOutcome } from './receipts.ts'
export { hasSealedTexts, tidyMessages } from './retention.ts'
export type { MessagePolicy, Rhythm } from './rhythm.ts'
export { type SmsText, smsLength, smsText } from './sms-text.ts'
export { ThaiBulkSmsSettings, thaiBulkSms } from './thai-bulk-sms.ts'
