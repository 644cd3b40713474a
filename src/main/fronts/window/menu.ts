import { Menu } from 'electron'
import { windowWords } from '#shared/texts/en/window/native.ts'

const { menu } = windowWords

/** The native menu: text editing, zoom and closing by the keys that people know. What is for developers only is not in it. */
export function setMenu(isDevelopment: boolean): void {
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      { label: menu.file, submenu: [{ label: menu.quit, role: 'quit' }] },
      {
        label: menu.edit,
        // Undo stays with the page: on Devices it takes back the last scan.
        submenu: [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
      },
      {
        label: menu.view,
        submenu: [
          { role: 'zoomIn' },
          { role: 'zoomOut' },
          { role: 'resetZoom' },
          { role: 'togglefullscreen' },
          ...(isDevelopment ? [{ role: 'toggleDevTools' as const }] : []),
        ],
      },
      { label: menu.window, submenu: [{ role: 'minimize' }] },
    ]),
  )
}
