/** Documented ids of the connection specs and the flow spec an activation needs. */
export const kinesisSpecId = '86043421-563b-46ec-8e6c-e23184711bf6'
export const eventHubsSpecId = 'bf9f5905-92b7-48bf-bf20-455bc6b60a4e'
export const profileSpecId = '8a9c3494-9708-43d7-ae3f-cda01e5030e1'
export const destinationFlowSpecId = '71471eba-b620-49e4-90fd-23f1fa0174d8'

/** Documented provider shared by destination specs. */
export const destinationProviderId = '14e34fac-d307-11e9-bb65-2a2ae2dbcce4'
/** Documented provider of the streaming sources. */
export const streamingSourceProviderId = '521eee4d-8cbe-4906-bb48-fb6bd4450033'

/** Made up: other entries of the catalogue, there so that a client has something to leave out. */
export const fileStorageSpecId = '3d1f0a52-6c8e-4b57-9a0d-5f2c7be41a86'
export const webhookSpecId = 'c2a94e17-0b36-4d9f-8e21-7a60d3b5f914'
export const crmSourceSpecId = '5b8d7f30-94ce-4a12-b6e5-1d03c9f82e47'
export const dataLakeSpecId = 'e97b1c64-2f5a-4d80-93b7-60a8d4e25c1f'
export const fileFlowSpecId = 'a4f60b92-7d13-4e8c-a5b9-82c1e07d36f5'
export const inboundFlowSpecId = '0d52e8b7-41fa-4c69-8b30-f96d17a2c583'
