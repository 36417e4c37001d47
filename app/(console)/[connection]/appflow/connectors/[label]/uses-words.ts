import type { FlowView } from '@/lib/appflow/kinds'

/** What a connector is to a flow. */
export const usesWords: Record<FlowView['uses'], string> = {
  source: 'As its source',
  destination: 'As its destination',
  both: 'As source and destination',
}
