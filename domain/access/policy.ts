/**
 * Every number of the access journey that the ministry may want to change; nowhere else does one stand as a constant.
 *
 * Days are days of 24 hours unless a name says working days; a month is a month of the calendar in Bangkok.
 */
export const accessPolicy = {
  /** How many people of one provincial office may work; an officer can set another number for a province. */
  quotaPerProvince: 1,
  quotaMost: 20,

  entitlementMonths: 12,
  agreementMonths: 24,
  /** Before the end of an entitlement or an agreement. */
  expiryReminderDays: [60, 30, 7, 1],
  /** From so long before its end an entitlement can be renewed. */
  renewalWindowDays: 60,
  /** So long ahead a leaving date can be noted, and a successor approved for the day after it. */
  handoverAheadDays: 90,
  /** After new terms came into force, whoever accepted the ones before may still work for so long. */
  termsGraceDays: 14,

  /** How old the directory's answer may be when an application is started, submitted or approved. */
  directoryAnswerHours: 24,
  /** How old it may be while somebody works: the directory may be away over a long weekend. */
  directoryAnswerWorkHours: 96,

  /** An untouched draft is withdrawn after so long. */
  draftDays: 90,
  /** Before a draft is withdrawn. */
  draftReminderDays: [14, 7],

  /** Working days from submission to a decision. */
  reviewTargetDays: 5,
  reviewHighlightDays: 10,
  reviewEscalateDays: 15,

  /** Which documents an application needs; an agreement in force stands for the agreement. */
  documents: {
    first: ['agreement', 'terms', 'letter'],
    renewal: ['agreement', 'terms'],
  },
  upload: {
    fileBytes: 10 * 1024 * 1024,
    filesPerApplication: 20,
    applicationBytes: 50 * 1024 * 1024,
    inflatedBytes: 100 * 1024 * 1024,
    pages: 200,
    /** Width times height of one image or one page as rendered. */
    pixels: 40_000_000,
    parseMs: 5_000,
  },

  phoneCode: {
    digits: 6,
    minutes: 10,
    wrongTries: 5,
    /** Codes that one person may have sent in 24 hours. */
    perDay: 5,
    secondsBetween: 60,
  },
  sms: {
    /** Parts of 67 UCS-2 characters. */
    segments: 2,
    retryHours: 12,
    /** Repetitions that officers may ask for one application in 24 hours. */
    resendsPerDay: 3,
  },

  /** Characters, as Unicode counts code points. */
  text: {
    purpose: { min: 20, max: 1_000 },
    contact: { min: 3, max: 200 },
    note: { min: 5, max: 1_000 },
    letterNumber: { min: 1, max: 60 },
    letterSubject: { min: 3, max: 300 },
    signatory: { min: 3, max: 200 },
    receiptNumber: { min: 1, max: 60 },
  },

  auditYears: 7,
} as const
