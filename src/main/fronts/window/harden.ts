import { app, session } from 'electron'
import { pageOrigin } from './scheme.ts'

const isOurs = (address: string): boolean =>
  URL.canParse(address) && `${new URL(address).protocol}//${new URL(address).host}` === pageOrigin

/** No page but ours is ever shown, and nothing of the machine is handed to it (electron.md, S8, S9, S10). */
export function harden(): void {
  app.on('web-contents-created', (_event, contents) => {
    const stay = (event: { readonly url: string; preventDefault(): void }): void => {
      if (!isOurs(event.url)) event.preventDefault()
    }
    contents.on('will-navigate', stay)
    contents.on('will-redirect', stay)
    contents.on('will-frame-navigate', stay)
    contents.on('will-attach-webview', (event) => {
      event.preventDefault()
    })
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** Electron grants what a page asks for unless it is told otherwise. */
export function denyPermissions(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, _permission, done) => {
    done(false)
  })
  defaultSession.setPermissionCheckHandler(() => false)
  defaultSession.setDevicePermissionHandler(() => false)
}
