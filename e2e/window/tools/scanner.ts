import { expect, type Locator, type Page } from '@playwright/test'
import { call } from './plan-tool.ts'

/** Milliseconds between two keys that still are a scanner's, in these journeys: a busy machine is no slow scanner. */
const pause = 200

/** Takes scanners for slow ones from now on. The page is loaded anew, so that it knows. */
export async function slowScanner(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await call(page, 'preferences:set', { scannerPause: pause })
  await page.reload()
  await knowsScanner(page)
}

/** Until its preferences are there the page takes the scanner for a faster one: it asked for them before this. */
async function knowsScanner(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await call(page, 'preferences:get', {})
  await page.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))
}

/** A new practice plan, open at Devices; with `devices`, in a practice world of so many. */
export async function openDevices(page: Page, devices?: number): Promise<string> {
  await page.getByRole('heading', { level: 1 }).waitFor()
  await call(page, 'preferences:set', { scannerPause: pause })
  if (devices !== undefined) await call(page, 'practice:restart', { faults: [], devices })
  const { id } = await call(page, 'draft:new', { batch: 'Room 12' })
  await showDevices(page, id)
  return id
}

/** The page of a plan that is there. The page is loaded anew, so that it knows the scanner. */
export async function showDevices(page: Page, id: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = `/deploy/${to}/devices`
    window.location.reload()
  }, id)
  await expect(page.getByRole('heading', { level: 1, name: 'Devices' })).toBeVisible()
  await expect(scanBox(page)).toBeFocused()
  await knowsScanner(page)
}

export const scanBox = (page: Page): Locator => page.getByLabel('Serial number, name or MAC address')

/** The verdict of the last scan. */
export const band = (page: Page): Locator => page.getByRole('region', { name: 'Verdict of the last scan' })

export const lineRow = (page: Page, number: number): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('gridcell', { name: String(number), exact: true }).first() })

export const filterButton = (page: Page, name: RegExp): Locator =>
  page.getByRole('group', { name: 'Which lines are shown' }).getByRole('button', { name })

/**
 * As a keyboard wedge types: fast, then Enter, wherever the focus is. Nobody waits for one key before the next one is
 * sent, as a scanner doesn't: a busy machine would make a slow scanner of it.
 */
export async function wedge(page: Page, text: string): Promise<void> {
  const keys = [...Array.from(text), 'Enter']
  await Promise.all(keys.flatMap((key) => [page.keyboard.down(key), page.keyboard.up(key)]))
}

/** Keys as fast as a scanner sends them, into the field that has the focus. */
export const scanIntoField = (page: Page, text: string) =>
  page.evaluate((keys) => {
    const target = document.activeElement
    if (!(target instanceof HTMLInputElement)) throw new TypeError('the field has the focus')
    // Made before the first is heard: a key's time is that of the device, however long the page takes.
    const events = [...Array.from(keys), 'Enter'].map(
      (key) => new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    )
    for (const event of events) {
      if (!target.dispatchEvent(event) || event.key === 'Enter') continue
      target.setRangeText(event.key, target.value.length, target.value.length, 'end')
      target.dispatchEvent(new Event('input', { bubbles: true }))
    }
  }, text)

/** A scan, and its verdict in the band. */
export async function scan(page: Page, text: string, verdict: RegExp | string): Promise<void> {
  await wedge(page, text)
  await expect(band(page)).toContainText(verdict)
  await expect(band(page)).toContainText(text)
}

/** Records from now on what a person would hear: the pitch of each tone, and what is announced at once. */
export async function listen(page: Page): Promise<{ tones(): Promise<number[]>; said(): Promise<string[]> }> {
  await page.evaluate(() => {
    const heard = { tones: [] as number[], said: [] as string[] }
    Object.assign(window, { heard })
    const ramp = Object.getOwnPropertyDescriptor(AudioParam.prototype, 'setValueAtTime')
      ?.value as AudioParam['setValueAtTime']
    AudioParam.prototype.setValueAtTime = function record(this: AudioParam, value: number, at: number) {
      if (value > 20) heard.tones.push(value)
      return ramp.call(this, value, at)
    }
    const live = document.querySelector('[aria-live="assertive"]')
    if (live === null) throw new Error('nothing announces')
    new MutationObserver(() => heard.said.push(live.textContent)).observe(live, {
      childList: true,
      characterData: true,
      subtree: true,
    })
  })
  const read = () => page.evaluate(() => Reflect.get(window, 'heard') as { tones: number[]; said: string[] })
  return { tones: async () => (await read()).tones, said: async () => (await read()).said }
}

/** Pastes where the focus is, as Ctrl+V does: by the event alone, since a clipboard is shared by all that runs here. */
export async function pasteInto(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => {
    const data = new DataTransfer()
    data.setData('text/plain', given)
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
  }, text)
}
