// Loaded before the program under test: tells the largest resident size of the process when it ends.
process.on('exit', () => {
  process.stderr.write(`peak-kibibytes ${process.resourceUsage().maxRSS}\n`);
});
