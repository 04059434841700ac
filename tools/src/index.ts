// Nobody imports the tools; the entry is there so that the boundary rules see whoever tries.
export {};
