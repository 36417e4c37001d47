'use client'
import { useQuery } from '@tanstack/react-query'

/**
 * What AWS documents of the connector and version that an ARN names. Undefined while it is being loaded, and where the catalogue
 * does not know both: a page then shows keys and values as they are. Its data is no part of a first paint.
 */
export function useCatalogueVersion(arn: string) {
  const { data } = useQuery({
    queryKey: ['catalogue', arn],
    // A query may not give undefined.
    queryFn: async () => (await (await import('@/lib/greengrass/catalogue/catalogue')).loadEntry(arn)) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
  })
  return data ?? undefined
}
