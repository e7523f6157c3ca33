"""The chair's report to the Board: exceptions, slippage and who agreed it, gaps in the chain, what comes next."""
