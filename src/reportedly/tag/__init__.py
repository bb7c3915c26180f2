"""Report -> cues with their sources and contents, from the learned model.

`windows` and `decode` are pure; `with_onnx` is the only file that knows the runtime.
"""

import os

# The runtime reports on its use to its makers unless this is set before it is loaded. Nothing leaves the machine.
os.environ["ORT_DISABLE_TELEMETRY"] = "1"
