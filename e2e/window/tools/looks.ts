import { expect, type Page } from '@playwright/test'
import { join } from 'node:path'

/** A desk, the bench, a small window, and the bench at 200 %. */
const sizes = [
  { width: 1920, height: 1080 },
  { width: 1366, height: 768 },
  { width: 1024, height: 700 },
  { width: 683, height: 384 },
] as const

/** Where pictures go, for whoever wants to look at them (ux.md 8); unset: none are taken. */
const pictures = process.env['DRYDOCK_PICTURES']

interface Wishes {
  /** The page leads somewhere: it has exactly one primary action. */
  readonly primary?: boolean
}

/** What holds on every page, in every size: ux.md 8, as far as a program can see it. */
export async function requireGoodLooks(page: Page, name: string, { primary = false }: Wishes = {}): Promise<void> {
  for (const size of sizes) {
    await page.setViewportSize(size)
    // A picture, and what is measured, after the page has found its new layout.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
    if (pictures !== undefined) await takePictures(page, join(pictures, `${name}-${size.width}`))
    const seen = await page.evaluate(look)
    expect.soft(seen, `${name} at ${size.width}`).toEqual({
      overflows: [],
      clipped: [],
      sticksOut: [],
      primary: primary ? 1 : seen.primary,
      badges: seen.dialog ? 2 : 1,
      danger: false,
      dialog: seen.dialog,
    })
  }
  await page.setViewportSize(sizes[1])
}

async function takePictures(page: Page, path: string): Promise<void> {
  // A picture in the middle of a change of colours shows what nobody sees.
  const reducedMotion = 'reduce'
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion })
    await page.screenshot({ path: `${path}-${colorScheme}.png` })
  }
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active', reducedMotion })
  await page.screenshot({ path: `${path}-contrast.png` })
  await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' })
}

/** Runs in the page. */
function look() {
  const shown = (one: Element): boolean => one.checkVisibility() && one.getBoundingClientRect().width > 1
  const named = (one: Element): string => `${one.tagName} ${one.className} "${one.textContent.slice(0, 60)}"`
  const all = (selector: string): Element[] => [...document.querySelectorAll(selector)].filter(shown)
  const isCut = (one: Element): boolean => {
    const cuts = getComputedStyle(one).overflowX !== 'visible' || one.tagName === 'BUTTON'
    return cuts && one.scrollWidth > one.clientWidth + 1
  }
  const leaves = (one: Element): boolean => {
    const { left, right } = one.getBoundingClientRect()
    return left < -1 || right > window.innerWidth + 1
  }
  const sticksOut = (one: Element): boolean => {
    const frame = one.closest('section, [role="dialog"], main, header, footer, nav')
    return frame !== null && one.getBoundingClientRect().right > frame.getBoundingClientRect().right + 1
  }
  const words = all('h1, h2, button, button *')
  const frames = all('main, main *, [role="dialog"], [role="dialog"] *')
  const scrolls = frames.filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX))
  const focus = document.activeElement
  const dialog = document.querySelector('[role="dialog"], [role="alertdialog"]') !== null
  return {
    // Only what a machine reads (JSON, calls) may be wider than its place.
    overflows: [document.documentElement, ...scrolls.filter((one) => one.closest('pre, [data-wide]') === null)]
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map(named),
    clipped: words.filter((one) => isCut(one) || leaves(one)).map(named),
    sticksOut: all('button, input, select, textarea').filter(sticksOut).map(named),
    primary: all(dialog ? '[role="dialog"] [data-primary]' : 'main [data-primary]').length,
    badges: all('header strong, [role="dialog"] h2 > span').filter((one) => one.textContent === 'PRACTICE').length,
    danger: focus?.hasAttribute('data-danger') === true,
    dialog,
  }
}
