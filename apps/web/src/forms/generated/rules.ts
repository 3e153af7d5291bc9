// Written by `npm run openapi`.

export const PATTERNS: readonly string[] = [
  '^[\\x20\\xA0\\xAD\\u034F\\u061C\\u115F-\\u1160\\u1680\\u17B4-\\u17B5\\u180B-\\u180F\\u2000-\\u200F\\u202F\\u205F-\\u2065\\u206A-\\u206F\\u2800\\u3000\\u3164\\uFDD0-\\uFDEF\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFB\\uFFFE-\\uFFFF\ud80d\udc30-\ud80d\udc3f\ud80d\udc41-\ud80d\udc42\ud81b\udfe4\ud82f\udca0-\ud82f\udca3\ud834\udd59\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ud83f\udffe-\ud83f\udfff\ud87f\udffe-\ud87f\udfff\ud8bf\udffe-\ud8bf\udfff\ud8ff\udffe-\ud8ff\udfff\ud93f\udffe-\ud93f\udfff\ud97f\udffe-\ud97f\udfff\ud9bf\udffe-\ud9bf\udfff\ud9ff\udffe-\ud9ff\udfff\uda3f\udffe-\uda3f\udfff\uda7f\udffe-\uda7f\udfff\udabf\udffe-\udabf\udfff\udaff\udffe-\udaff\udfff\udb3f\udffe-\udb3f\udfff\udb7f\udffe-\udb7f\udfff\udbbf\udffe-\udbbf\udfff\udbff\udffe-\udbff\udfff\\x09-\\x0A\\x0D\\x7F-\\x9F\\u2028-\\u2029\\u202A-\\u202E\\u2066-\\u2069]*[^\\x20\\xA0\\xAD\\u034F\\u061C\\u115F-\\u1160\\u1680\\u17B4-\\u17B5\\u180B-\\u180F\\u2000-\\u200F\\u202F\\u205F-\\u2065\\u206A-\\u206F\\u2800\\u3000\\u3164\\uFDD0-\\uFDEF\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFB\\uFFFE-\\uFFFF\ud80d\udc30-\ud80d\udc3f\ud80d\udc41-\ud80d\udc42\ud81b\udfe4\ud82f\udca0-\ud82f\udca3\ud834\udd59\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ud83f\udffe-\ud83f\udfff\ud87f\udffe-\ud87f\udfff\ud8bf\udffe-\ud8bf\udfff\ud8ff\udffe-\ud8ff\udfff\ud93f\udffe-\ud93f\udfff\ud97f\udffe-\ud97f\udfff\ud9bf\udffe-\ud9bf\udfff\ud9ff\udffe-\ud9ff\udfff\uda3f\udffe-\uda3f\udfff\uda7f\udffe-\uda7f\udfff\udabf\udffe-\udabf\udfff\udaff\udffe-\udaff\udfff\udb3f\udffe-\udb3f\udfff\udb7f\udffe-\udb7f\udfff\udbbf\udffe-\udbbf\udfff\udbff\udffe-\udbff\udfff\\x09-\\x0A\\x0D\\x7F-\\x9F\\u2028-\\u2029\\u202A-\\u202E\\u2066-\\u2069\\x00-\\x08\\x0B-\\x0C\\x0E-\\x1F][^\\x00-\\x08\\x0B-\\x0C\\x0E-\\x1F]*$',
  '^[\\x20\\xA0\\xAD\\u034F\\u061C\\u115F-\\u1160\\u1680\\u17B4-\\u17B5\\u180B-\\u180F\\u2000-\\u200F\\u202F\\u205F-\\u2065\\u206A-\\u206F\\u2800\\u3000\\u3164\\uFDD0-\\uFDEF\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFB\\uFFFE-\\uFFFF\ud80d\udc30-\ud80d\udc3f\ud80d\udc41-\ud80d\udc42\ud81b\udfe4\ud82f\udca0-\ud82f\udca3\ud834\udd59\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ud83f\udffe-\ud83f\udfff\ud87f\udffe-\ud87f\udfff\ud8bf\udffe-\ud8bf\udfff\ud8ff\udffe-\ud8ff\udfff\ud93f\udffe-\ud93f\udfff\ud97f\udffe-\ud97f\udfff\ud9bf\udffe-\ud9bf\udfff\ud9ff\udffe-\ud9ff\udfff\uda3f\udffe-\uda3f\udfff\uda7f\udffe-\uda7f\udfff\udabf\udffe-\udabf\udfff\udaff\udffe-\udaff\udfff\udb3f\udffe-\udb3f\udfff\udb7f\udffe-\udb7f\udfff\udbbf\udffe-\udbbf\udfff\udbff\udffe-\udbff\udfff]*[^\\x20\\xA0\\xAD\\u034F\\u061C\\u115F-\\u1160\\u1680\\u17B4-\\u17B5\\u180B-\\u180F\\u2000-\\u200F\\u202F\\u205F-\\u2065\\u206A-\\u206F\\u2800\\u3000\\u3164\\uFDD0-\\uFDEF\\uFE00-\\uFE0F\\uFEFF\\uFFA0\\uFFF0-\\uFFFB\\uFFFE-\\uFFFF\ud80d\udc30-\ud80d\udc3f\ud80d\udc41-\ud80d\udc42\ud81b\udfe4\ud82f\udca0-\ud82f\udca3\ud834\udd59\ud834\udd73-\ud834\udd7a\udb40\udc00-\udb43\udfff\ud83f\udffe-\ud83f\udfff\ud87f\udffe-\ud87f\udfff\ud8bf\udffe-\ud8bf\udfff\ud8ff\udffe-\ud8ff\udfff\ud93f\udffe-\ud93f\udfff\ud97f\udffe-\ud97f\udfff\ud9bf\udffe-\ud9bf\udfff\ud9ff\udffe-\ud9ff\udfff\uda3f\udffe-\uda3f\udfff\uda7f\udffe-\uda7f\udfff\udabf\udffe-\udabf\udfff\udaff\udffe-\udaff\udfff\udb3f\udffe-\udb3f\udfff\udb7f\udffe-\udb7f\udfff\udbbf\udffe-\udbbf\udfff\udbff\udffe-\udbff\udfff\\x00-\\x08\\x0B-\\x0C\\x0E-\\x1F\\x09-\\x0A\\x0D\\x7F-\\x9F\\u2028-\\u2029\\u202A-\\u202E\\u2066-\\u2069][^\\x00-\\x08\\x0B-\\x0C\\x0E-\\x1F\\x09-\\x0A\\x0D\\x7F-\\x9F\\u2028-\\u2029\\u202A-\\u202E\\u2066-\\u2069]*$',
  "^[hH][tT][tT][pP][sS]://(?:[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?(?:\\.[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?)*\\.?|\\[[0-9A-Fa-f:.]+\\])(?::[0-9]{1,5})?(?:/(?:[A-Za-z0-9._~!&'$()*+,;=:@/-]|%[0-9A-Fa-f]{2})*)?(?:\\?(?:[A-Za-z0-9._~!&'$()*+,;=:@/-]|%[0-9A-Fa-f]{2}|\\?)*)?(?:#(?:[A-Za-z0-9._~!&'$()*+,;=:@/-]|%[0-9A-Fa-f]{2}|\\?)*)?$",
  '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,3})?Z$',
];
export const FORM_RULES = {
  ApproveJobDto: { approvalNotes: { isRequired: false, minLength: 1, maxLength: 5000, pattern: 0 } },
  CancelJobDto: { reason: { isRequired: false, minLength: 1, maxLength: 5000, pattern: 0 } },
  ClaimJobDto: { claimerNotes: { isRequired: false, minLength: 1, maxLength: 5000, pattern: 0 } },
  CreateCategoryDto: {
    name: { isRequired: true, minLength: 1, maxLength: 200, pattern: 1 },
    description: { isRequired: false, minLength: 1, maxLength: 10000, pattern: 0 },
  },
  CreateJobDto: {
    name: { isRequired: true, minLength: 1, maxLength: 200, pattern: 1 },
    description: { isRequired: true, minLength: 1, maxLength: 10000, pattern: 0 },
    categoryId: { isRequired: true, minLength: 1, maxLength: 80, pattern: 1 },
    payAmount: { isRequired: true, minimum: 0.01, maximum: 1000000000 },
    timeToCompleteSeconds: { isRequired: true, minimum: 1, maximum: 31536000 },
    expirySeconds: { isRequired: true, minimum: 1, maximum: 31536000 },
  },
  ExtendJobDto: { additionalSeconds: { isRequired: true, minimum: 1, maximum: 31536000 } },
  RejectJobDto: { rejectionReason: { isRequired: true, minLength: 1, maxLength: 5000, pattern: 0 } },
  RelistJobDto: {
    newExpirySeconds: { isRequired: true, minimum: 1, maximum: 31536000 },
    updatedDescription: { isRequired: false, minLength: 1, maxLength: 10000, pattern: 0 },
  },
  RequestChangesDto: {
    changes: { isRequired: true, minLength: 1, maxLength: 5000, pattern: 0 },
    timeToCompleteSeconds: { isRequired: false, minimum: 1, maximum: 31536000 },
  },
  RequestEmailDto: { email: { isRequired: true, minLength: 6, maxLength: 254 } },
  SubmitJobDto: {
    submissionNotes: { isRequired: false, minLength: 1, maxLength: 5000, pattern: 0 },
    deliverableUrl: { isRequired: false, maxLength: 2048, pattern: 2 },
    additionalFiles: {
      isRequired: false,
      maxItems: 20,
      items: { isRequired: true, minLength: 1, maxLength: 255, pattern: 1 },
    },
  },
  SuspendDto: {
    reason: { isRequired: true, minLength: 1, maxLength: 500, pattern: 0 },
    code: { isRequired: false },
    until: { isRequired: false, pattern: 3 },
  },
  UpdateJobDto: {
    name: { isRequired: false, minLength: 1, maxLength: 200, pattern: 1 },
    description: { isRequired: false, minLength: 1, maxLength: 10000, pattern: 0 },
    payAmount: { isRequired: false, minimum: 0.01, maximum: 1000000000 },
    timeToCompleteSeconds: { isRequired: false, minimum: 1, maximum: 31536000 },
  },
  WithdrawJobDto: { reason: { isRequired: false, minLength: 1, maxLength: 5000, pattern: 0 } },
} as const;
