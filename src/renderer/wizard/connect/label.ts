import type { Output } from '#shared/contract/calls.ts'
import { connectTexts } from '#shared/texts/window.ts'

type Fact = Output<'connection:check'>['fact']

/** Tenant and site in words, for the chip in the header; '' before both are known. */
export const labelOf = (tenant: Fact, site: Fact): string =>
  tenant?.code === 'tenant' && site?.code === 'site' ? connectTexts.chip(tenant.name, site.siteCode) : ''
