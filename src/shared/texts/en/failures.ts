import { draftFailures } from './failures-draft.ts'
import { inputFailures } from './failures-input.ts'
import { lookFailures } from './failures-look.ts'
import { outsideFailures } from './failures-outside.ts'
import { powerShellFailures } from './failures-powershell.ts'
import { storeFailures } from './failures-store.ts'
import { siteFailures } from './failures-site.ts'
import { shareFailures } from './failures-share.ts'
import { workFailures } from './failures-work.ts'

/** Every failure: `title` says what happened and why, `remedy` what to do next. */
export const failureTexts = {
  ...inputFailures,
  ...lookFailures,
  ...draftFailures,
  ...outsideFailures,
  ...storeFailures,
  ...shareFailures,
  ...workFailures,
  ...siteFailures,
  ...powerShellFailures,
}
