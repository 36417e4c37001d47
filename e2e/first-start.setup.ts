import { test as setup } from '@playwright/test'
import { adminState, makeFirstAdmin } from './sign-in'

setup('the first admin is made by the link of the first start', async ({ page }) => {
  await makeFirstAdmin(page, process.env.E2E_DATA_DIR ?? '')
  await page.context().storageState({ path: adminState() })
})
