/** Draft.js was written for bundlers that give pages Node's name for the global object. */
Object.assign(globalThis, { global: globalThis });
