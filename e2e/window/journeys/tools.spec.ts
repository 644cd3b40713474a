import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '../fronts/test.ts'
import { requireAccessible } from '../tools/accessible.ts'

const good = JSON.stringify({
  CloudAssignedTenantId: '1537de22-988c-4e93-b8a5-83890f34a69b',
  CloudAssignedForcedEnrollment: 1,
  Version: 2049,
  Comment_File: 'Profile Autopilot Profile',
  CloudAssignedAadServerData:
    '{"ZeroTouchConfig":{"CloudAssignedTenantUpn":"","ForcedEnrollment":1,"CloudAssignedTenantDomain":"contoso.example"}}',
  CloudAssignedTenantDomain: 'contoso.example',
  CloudAssignedDomainJoinMethod: 0,
  CloudAssignedOobeConfig: 286,
  ZtdCorrelationId: '7f9e6025-1e13-45f3-bf82-a3e8c5b59eac',
})

test('files are inspected: a good one, a broken one, one that is too large', async ({ page, home }) => {
  const file = (name: string, text: string | Buffer) => {
    const path = join(home, name)
    writeFileSync(path, text)
    return path
  }
  await page.keyboard.press('Control+4')
  await expect(page.getByText('Drop an AutopilotConfigurationFile.json here.')).toBeVisible()
  await requireAccessible(page)
  await page
    .locator('input[type=file]')
    .setInputFiles([
      file('AutopilotConfigurationFile.json', good),
      file('broken.json', Buffer.from('\ufeff{"CloudAssignedTenantId": 1', 'utf16le')),
      file('large.json', Buffer.alloc(1_100_000, 32)),
    ])
  const results = page.getByRole('group', { name: 'Files' })
  await expect(results.getByText('AutopilotConfigurationFile.json', { exact: true })).toBeVisible()
  await expect(results.getByText('Blocked: Windows will not do what it says')).toBeVisible()
  await expect(page.getByText('large.json is larger than 1 MB')).toBeVisible()
  await results.getByText('AutopilotConfigurationFile.json', { exact: true }).click()
  await expect(results.getByText('7b2243').first()).toBeVisible()
  await expect(results.getByRole('table', { name: 'What it means' })).toContainText('the user becomes a standard user')
  await requireAccessible(page)
})

test('the OOBE number is explained both ways', async ({ page }) => {
  await page.keyboard.press('Control+4')
  const number = page.getByRole('textbox', { name: 'Number' })
  await expect(number).toHaveValue('286')
  await page.getByRole('checkbox', { name: /Bit 1024/ }).check()
  await expect(number).toHaveValue('1310')
  await number.fill('4294967295')
  await expect(page.getByText('is left over')).toBeVisible()
  await number.fill('12x')
  await expect(page.getByText('A whole number from 0')).toBeVisible()
  await number.fill('6')
  await expect(page.getByRole('checkbox', { name: /Bit 2 is set/ })).toBeChecked()
  await expect(page.getByRole('checkbox', { name: /Bit 1 is not set/ })).not.toBeChecked()
})
