/** Dataflows that send data out; the platform keeps those that bring data in beside them. */
export const destinationFlowFilter = 'inheritedAttributes.properties.isDestinationFlow==true'
