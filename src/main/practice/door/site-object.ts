/** Values as cmdlets take and give them. */
export type SiteValue =
  | string
  | number
  | boolean
  | null
  | Date
  | SiteObject
  | readonly SiteValue[]
  | { readonly table: ReadonlyMap<string, SiteValue> }

/** A date that does not say its zone: what its digits mean another property tells. */
export class Unzoned extends Date {}

/** An instance of a class of the SMS Provider: what cmdlets call IResultObject. */
export interface SiteObject {
  readonly class: string
  readonly properties: Readonly<Record<string, SiteValue>>
}

export const siteObject = (className: string, properties: Readonly<Record<string, SiteValue>>): SiteObject => ({
  class: className,
  properties,
})

export const isSiteObject = (value: SiteValue | undefined): value is SiteObject =>
  typeof value === 'object' && value !== null && 'class' in value
