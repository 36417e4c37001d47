'use client'
import { OtherDefinitionsHelp } from '@/app/(console)/[connection]/greengrass/help'
import { PageHeader } from '@/components/shell/page-header'
import { Section } from '@/components/shell/section'
import { Details } from '@/components/status/details'
import { kindFacts } from '@/lib/greengrass/kinds'
import { paths } from '@/lib/paths'
import { useConnectionId } from '@/lib/query'
import { kindWords, otherKinds } from './kind-words'

/** The six kinds of definition besides connectors, each with what it is for and the way to its list. */
export function OtherDefinitions() {
  const connection = useConnectionId()
  return (
    <>
      <PageHeader
        title="Other definitions"
        description="What a group refers to besides connectors. They are created and changed with AWS's own tools; here they can be read."
        info
      />
      <Section title="Kinds">
        <Details
          items={otherKinds.map((kind) => ({
            label: kindFacts[kind].title,
            value: (
              <>
                {kindWords[kind]}{' '}
                <a
                  href={paths.greengrass.definitions(connection, kind)}
                >{`Show ${kindFacts[kind].title.toLowerCase()} definitions`}</a>
              </>
            ),
          }))}
        />
      </Section>
      <OtherDefinitionsHelp />
    </>
  )
}
