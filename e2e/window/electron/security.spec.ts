import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ElectronApplication } from '@playwright/test'
import { eventNames, pageCallNames } from '#shared/contract/names.ts'
import { out } from '../fronts/out.ts'
import { expect, test as base, type Front } from '../fronts/test.ts'

/* The list of electron.md 3, on the built program in a real Electron. S5: ../journeys/fuzz.spec.ts. S14: contract. */

const test = base.extend<{ opened: Front & { electron: ElectronApplication } }>({
  opened: async ({ start }, use) => {
    const front = await start()
    const { electron } = front
    if (electron === null) throw new TypeError('this spec is for the window')
    await expect(front.page.getByRole('main')).toBeVisible()
    await use({ ...front, electron })
  },
})

test('S1: sandboxed, isolated, without Node, with web security; and the program never says otherwise', async ({
  opened,
}) => {
  const preferences = await opened.electron.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    // Electron keeps it for its own use; it is not in the types.
    const contents = window?.webContents as { getLastWebPreferences?: () => Record<string, unknown> } | undefined
    return contents?.getLastWebPreferences?.()
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webSecurity: true,
  })
  const forbidden =
    /sandbox: false|nodeIntegration: true|contextIsolation: false|webSecurity: false|allowRunningInsecureContent|experimentalFeatures|enableBlinkFeatures|webviewTag: true/
  for (const file of readdirSync(join(out, 'main')))
    expect(readFileSync(join(out, 'main', file), 'utf8').match(forbidden), file).toBeNull()
})

test('S2: nothing of Node is in the page, and preload asks for electron alone', async ({ opened }) => {
  const found = await opened.page.evaluate(() => [
    typeof Reflect.get(window, 'require'),
    typeof Reflect.get(window, 'process'),
    typeof Reflect.get(window, 'Buffer'),
  ])
  expect(found).toEqual(['undefined', 'undefined', 'undefined'])
  expect(readdirSync(join(out, 'preload'))).toEqual(['preload.cjs'])
  const preload = readFileSync(join(out, 'preload/preload.cjs'), 'utf8')
  expect([...preload.matchAll(/require\(["'`]([^"'`]+)/g)].map((one) => one[1])).toEqual(['electron'])
})

test('S3: the page is given a table of named functions, and nothing else', async ({ opened }) => {
  const given = await opened.page.evaluate(() => {
    const bridge = Reflect.get(window, 'drydock') as Record<string, object>
    return {
      keys: Object.keys(bridge).toSorted(),
      calls: Object.keys(bridge['calls'] ?? {}).toSorted(),
      on: Object.keys(bridge['on'] ?? {}).toSorted(),
      electron: Object.keys(window).filter((key) => /electron|ipc/i.test(key)),
    }
  })
  expect(given).toEqual({
    keys: ['calls', 'cancel', 'on'],
    calls: pageCallNames.toSorted(),
    on: eventNames.toSorted(),
    electron: [],
  })
})

test('S4: no call from another page is taken, whichever it is', async ({ opened }) => {
  const given = { preload: join(out, 'preload/preload.cjs'), names: pageCallNames }
  const answers = await opened.electron.evaluate(async ({ BrowserWindow }, { preload, names }) => {
    const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await stranger.loadURL('data:text/html,<title>stranger</title>')
    const script = `Promise.all(${JSON.stringify(names)}.map((name) => drydock.calls[name]({})))`
    const answered: unknown = await stranger.webContents.executeJavaScript(script)
    stranger.destroy()
    return answered
  }, given)
  expect(answers).toHaveLength(pageCallNames.length)
  for (const answer of answers as { ok: boolean; failure?: { code: string; parameters: { what: string } } }[])
    expect(answer).toMatchObject({
      ok: false,
      failure: { code: 'bad-call', parameters: { what: 'from a foreign page' } },
    })
})

test('S6: the scheme gives the files of the page, whatever the address tries', async ({ opened }) => {
  const status = (address: string) =>
    opened.electron.evaluate(async ({ net }, url) => (await net.fetch(url)).status, address)
  expect(await status('app://drydock/')).toBe(200)
  expect(await status('app://drydock/index.html')).toBe(200)
  for (const path of [
    '/../main/window.js',
    '/..%2fmain%2fwindow.js',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '/C:%5cWindows%5cwin.ini',
    '/%00index.html',
    '/index.html%00.js',
    '/index.html::$DATA',
    '/.vite/manifest.json',
    '//etc/passwd',
    '/%zz',
  ])
    expect(await status(`app://drydock${path}`), path).toBe(404)
  expect(await status('app://other/index.html')).toBe(404)
})

test('S7: a policy that allows nothing but our own files comes with every answer', async ({ opened }) => {
  const policy = await opened.electron.evaluate(async ({ net }) => {
    const answers = await Promise.all(['app://drydock/', 'app://drydock/nothing.js'].map((url) => net.fetch(url)))
    return answers.map((answer) => answer.headers.get('content-security-policy'))
  })
  for (const one of policy) {
    expect(one).toContain("default-src 'none'; script-src 'self'; style-src 'self' 'sha256-")
    expect(one).toContain("connect-src 'none'")
    expect(one).toContain("frame-ancestors 'none'; object-src 'none'; require-trusted-types-for 'script'")
    expect(one).not.toMatch(/unsafe-/)
  }
  const ran = await opened.page.evaluate(() => {
    const script = document.createElement('script')
    try {
      script.textContent = 'window.injected = true'
      document.head.append(script)
    } catch {
      // Trusted types refuse it already.
    }
    return Reflect.get(window, 'injected') === true
  })
  expect(ran).toBe(false)
})

test('S8: the page is granted nothing of the machine', async ({ opened }) => {
  const answers = await opened.page.evaluate(async () => {
    const refused = async (work: () => Promise<unknown>): Promise<boolean> =>
      work().then(
        () => false,
        () => true,
      )
    return {
      notifications: await Notification.requestPermission(),
      camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      clipboard: await refused(() => navigator.clipboard.readText()),
      place: await refused(
        () =>
          new Promise((resolve, reject) => {
            navigator.geolocation.getCurrentPosition(resolve, reject)
          }),
      ),
    }
  })
  expect(answers).toEqual({ notifications: 'denied', camera: true, clipboard: true, place: true })
})

test('S9: the page stays where it is', async ({ opened }) => {
  // By the main process: Playwright waits for a navigation that is begun, and this one never is.
  const place = () =>
    opened.electron.evaluate(async ({ BrowserWindow }) => {
      const shown = BrowserWindow.getAllWindows()[0]?.webContents
      const heading: unknown = await shown?.executeJavaScript('document.querySelector("main h1")?.textContent')
      return { heading, url: shown?.getURL() }
    })
  const before = await place()
  for (const target of ['https://example.com/', 'file:///etc/passwd', 'data:text/html,hello'])
    await opened.electron.evaluate(
      ({ BrowserWindow }, to) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(`window.location.href = ${JSON.stringify(to)}`),
      target,
    )
  await new Promise((resolve) => setTimeout(resolve, 500))
  expect(await place()).toEqual(before)
  expect(before.url).toMatch(/^app:\/\/drydock\/#\//)
})

test('S9: no frame shows another page', async ({ opened }) => {
  const frames = await opened.page.evaluate(() => {
    const frame = document.createElement('iframe')
    frame.src = 'https://example.com/'
    document.body.append(frame)
    return window.frames.length
  })
  expect(frames).toBe(1)
  expect(opened.page.frames().every((frame) => !frame.url().includes('example.com'))).toBe(true)
})

test('S10: no window opens, and a browser is only ever shown an address of the list', async ({ opened }) => {
  await opened.electron.evaluate(({ shell }) => {
    Reflect.set(globalThis, 'opened', [])
    shell.openExternal = (address) => {
      ;(Reflect.get(globalThis, 'opened') as string[]).push(address)
      return Promise.resolve()
    }
  })
  const answers = await opened.page.evaluate(async () => {
    const bridge = Reflect.get(window, 'drydock') as { calls: Record<string, (input: unknown) => Promise<unknown>> }
    const open = (link: unknown) => bridge.calls['app:open-link']?.({ link })
    return {
      window: window.open('https://example.com/'),
      refused: [
        await open('https://example.com/'),
        await open('file:///etc/passwd'),
        await open('ms-settings:'),
        await open('\\\\server\\share'),
      ],
      opened: await open('intune-portal'),
    }
  })
  expect(answers.window).toBeNull()
  for (const one of answers.refused) expect(one).toMatchObject({ ok: false, failure: { code: 'bad-call' } })
  expect(answers.opened).toEqual({ ok: true, value: { opened: true } })
  expect(await opened.electron.evaluate(() => Reflect.get(globalThis, 'opened') as unknown)).toEqual([
    'https://intune.microsoft.com/',
  ])
  expect(await opened.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
})

test('S15: one instance; what a second one was started with is not looked at; no tools of developers', async ({
  opened,
  start,
}) => {
  await expect(start()).rejects.toThrow()
  expect(await opened.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)
  const open = await opened.electron.evaluate(({ BrowserWindow, Menu }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.webContents.openDevTools()
    const items = (menu: Electron.Menu | null): string[] =>
      menu?.items.flatMap((item) => [item.role ?? '', ...items(item.submenu ?? null)]) ?? []
    return { tools: window?.webContents.isDevToolsOpened(), roles: items(Menu.getApplicationMenu()) }
  })
  expect(open.tools).toBe(false)
  expect(open.roles.filter((role) => /devtools|reload/i.test(role))).toEqual([])
})

test('S16: what is built holds nothing that is for tests only', () => {
  const files = ['main', 'preload', 'renderer/assets'].flatMap((folder) =>
    readdirSync(join(out, folder)).map((name) => join(out, folder, name)),
  )
  for (const file of files)
    expect(readFileSync(file, 'utf8').match(/DRYDOCK_TEST|DRYDOCK_LONG|playwright|vitest/i), file).toBeNull()
})

test('the page holds no schema: what comes in is parsed by main alone', () => {
  const folder = join(out, 'renderer/assets')
  for (const name of readdirSync(folder))
    expect(readFileSync(join(folder, name), 'utf8').includes('ZodError'), name).toBe(false)
})
