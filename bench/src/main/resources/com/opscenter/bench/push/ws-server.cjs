// Sends the bytes of a file to every client, once for each byte on its input.
const { readFileSync } = require('node:fs')
const { WebSocketServer } = require('ws')

const frame = readFileSync(process.argv[2])
const handleProtocols = (protocols) => [...protocols][0]
const server = new WebSocketServer({ host: '127.0.0.1', port: 0, perMessageDeflate: false, handleProtocols })
server.on('listening', () => console.log(server.address().port))
process.stdin.on('data', (orders) => {
  for (let i = 0; i < orders.length; i++)
    for (const client of server.clients) client.send(frame, { binary: true })
})
