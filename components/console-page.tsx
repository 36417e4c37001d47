import { forbidden, notFound, redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { type access, ruleOf } from '@/lib/access'
import { connectionAsked, pageRefusal, whereAsked, whoAsks } from '@/lib/asks'
import { paths } from '@/lib/paths'
import type { Person } from '@/lib/person'
import type { ConnectionView } from '@/lib/result'

type Pages = typeof access.pages
/** The parts of an address: `/[connection]/groups/[groupId]` has `connection` and `groupId`. */
type PartsOf<Name extends string> = Name extends `${string}[${infer Part}]${infer Rest}`
  ? { [P in Part]: string } & PartsOf<Rest>
  : unknown

interface Asked {
  params: Promise<Record<string, string>>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What a page is made with: the parts of its address, what follows its `?`, and who asks. */
export interface PageProps<Name extends keyof Pages> {
  params: PartsOf<Name>
  search: Record<string, string | string[] | undefined>
  person: Pages[Name] extends 'anyone' ? Person | undefined : Person
}

/**
 * Makes a page. Every `page.tsx` is made here: it opens for those whom `lib/access.ts` lets, under the name that the table has
 * for its folder. `only`: it is there on connections of that kind alone, and on others it is not found.
 * @throws Error while the module loads when the table does not name it
 */
export function definePage<Name extends keyof Pages>(
  name: Name,
  render: (props: PageProps<Name>) => ReactNode | Promise<ReactNode>,
  only?: ConnectionView['kind'],
) {
  ruleOf('pages', name)
  return async ({ params: given, searchParams }: Asked): Promise<ReactNode> => {
    const [params, search, person] = await Promise.all([given, searchParams, whoAsks()])
    const connection = params.connection ?? ''
    const refusal = pageRefusal(name, person, connection)
    if (refusal?.code === 'NotSignedIn') redirect(paths.signIn(await whereAsked()))
    if (refusal?.code === 'SecondFactorNeeded') redirect(paths.account(connection || 'console'))
    if (refusal?.code === 'NotFound') notFound()
    if (refusal) forbidden()
    if (only && (await connectionAsked(connection))?.kind !== only) notFound()
    // The address has the parts of its name, and the rule tells whether anyone has to be there.
    return await render({ params, search, person } as unknown as PageProps<Name>)
  }
}
