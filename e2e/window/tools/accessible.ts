import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing that axe finds against WCAG 2.2 AA on the page as it is shown now. */
export async function requireAccessible(page: Page): Promise<void> {
  // Buttons change their colours little by little: in between there are colours that nobody reads.
  await page.evaluate(() =>
    Promise.allSettled(
      document
        .getAnimations()
        .filter((one) => one instanceof CSSTransition)
        .map((one) => one.finished),
    ).then(() => undefined),
  )
  const { violations } = await new AxeBuilder({ page })
    // Electron opens no second page, which axe would end its work in; there are no frames here.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    // Fluent leaves its focus sentinels in the page after a dialog was closed.
    .exclude('[data-tabster-dummy]')
    .analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((one) => one.html.slice(0, 160)).join(' | ')}`)).toEqual(
    [],
  )
}
