/** The EVS SDK. Where `@aws-sdk/client-evs` can be installed, this line names it instead. */
export * from './client/index'
