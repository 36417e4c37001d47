// Loaded into a child before its own program: when the process that started it is gone, however it went, so is the child.
const leave = () => process.exit(1)
if (process.channel && !process.connected) leave()
process.once('disconnect', leave)
