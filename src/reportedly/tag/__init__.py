"""Report -> cues with their sources and contents, from the learned model.

`windows` and `decode` are pure; `with_onnx` is the only file that knows the runtime.
"""
