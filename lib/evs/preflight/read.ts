import 'server-only'
import { z } from 'zod'
import { connectorTypes, vcfLines } from '@/lib/evs/kinds'
import { itemRead } from '@/lib/read'
import { environmentLines } from './environment-lines'
import type { Preflight } from './lines'
import { secretLines } from './secret-lines'

/**
 * What can be known before a connector is created, or (with `connectorId`) before it is changed. It reads, and promises nothing:
 * EVS decides. What is not filled in yet is a line that fails.
 */
export const preflight = itemRead(
  z.strictObject({
    environmentId: z.string().max(64),
    type: z.enum(connectorTypes),
    applianceFqdn: z.string().max(300),
    secretIdentifier: z.string().max(2100),
    connectorId: z.string().max(64).optional(),
    vcfLine: z.enum(vcfLines).optional(),
  }),
  async (asked, context): Promise<Preflight> => {
    const [environment, { lines, secretArn }] = await Promise.all([
      environmentLines(asked, context),
      secretLines(asked, context),
    ])
    const { applianceFqdn, secretIdentifier } = asked
    return {
      lines: [...environment, ...lines],
      pair: { applianceFqdn, secretIdentifier, ...(secretArn ? { secretArn } : {}) },
    }
  },
)
