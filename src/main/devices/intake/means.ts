import type { Clocks } from '#shared/clock.ts'
import type { Site } from '#main/configmgr/port.ts'
import type { Store } from '#main/store/store.ts'

/** The site of a connection, as far as lines need it. */
export interface SiteView {
  readonly clocks: Clocks
  readonly ports: { readonly site: Pick<Site, 'about' | 'devices'> }
}

/** What the work on lines needs of the app. */
export interface IntakeMeans {
  readonly store: Store
  readonly connect: (asked: { readonly connection: string }) => Promise<SiteView>
  /** Site codes by connection, once they are known: a verdict names the site, which never changes its code. */
  readonly siteCodes: Map<string, string>
}
