/** A provider whose test was broken off is stopped by nobody: it ends when the process that holds its input does. */
process.stdin.once('end', () => process.exit(0)).resume();
