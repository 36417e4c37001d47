'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import dynamic from 'next/dynamic'
import type { usePreflight } from './use-preflight'

// Shown once the fields are filled in, so not part of a first paint.
const Preflight = dynamic(() => import('./preflight').then((file) => file.Preflight))

/** The pre-flight of a form, from before there is anything to look at. */
export function PreflightPart({
  preflight: { question, query, checking, shown },
}: {
  preflight: Pick<ReturnType<typeof usePreflight>, 'question' | 'query' | 'checking' | 'shown'>
}) {
  return (
    <Container header={<Header variant="h2">Pre-flight</Header>}>
      {question?.args ? (
        <Preflight query={query} checking={checking} shown={shown} />
      ) : question?.unjudged ? (
        <p>The pre-flight could not be made: a part of this page did not load. Reload the page to try again.</p>
      ) : question ? (
        <p>This console does not know the connector's type yet, so nothing can be looked at before it is sent.</p>
      ) : (
        <p>Once the fields above are filled in, they are looked at here, before anything is sent.</p>
      )}
    </Container>
  )
}
