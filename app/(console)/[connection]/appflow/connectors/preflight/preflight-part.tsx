'use client'
import Container from '@cloudscape-design/components/container'
import Header from '@cloudscape-design/components/header'
import dynamic from 'next/dynamic'
import type { SideIds } from './preflight'
import type { usePreflight } from './use-preflight'

// Shown once a function is named, so not part of a first paint.
const Preflight = dynamic(() => import('./preflight').then((file) => file.Preflight))

/** The pre-flight of a form, from before there is anything to look at. */
export function PreflightPart({
  preflight: { question, query, checking },
  ids,
}: {
  preflight: Pick<ReturnType<typeof usePreflight>, 'question' | 'query' | 'checking'>
  ids: SideIds
}) {
  return (
    <Container header={<Header variant="h2">Pre-flight</Header>}>
      {question ? (
        <Preflight query={query} checking={checking} lambdaArn={question.lambdaArn} ids={ids} />
      ) : (
        <p>Once a Lambda function is named, it is looked at here, before anything is sent.</p>
      )}
    </Container>
  )
}
