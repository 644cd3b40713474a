// A window with one heading and nothing else: what any program on the same Electron pays.
const { app, BrowserWindow } = require('electron')

app.enableSandbox()
void app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false, width: 1366, height: 768 })
  window.once('ready-to-show', () => window.show())
  void window.loadURL('data:text/html,<!doctype html><title>blank</title><main><h1>blank</h1></main>')
})
