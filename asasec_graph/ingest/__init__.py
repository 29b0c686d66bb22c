"""From a path to the graph: plan, read in a worker process, aggregate, write in batches."""
