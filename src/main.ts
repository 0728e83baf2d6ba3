#!/usr/bin/env node
import { stopSignal } from './stop-signal.ts';

const args = process.argv.slice(2);
// Before all else is loaded, which takes half a second: a bot that is told to end so early ends well too.
const stop = args.length === 0 ? stopSignal() : undefined;
const { runProgram } = await import('./program.ts');
process.exit(await runProgram(args, stop));
