-- Bodies are built once; request() only returns them. A target is a line «path<TAB>token», one a conversation.
local requests = {}
local at = 0
local errors = 0

function init(args)
  for line in io.lines(args[1]) do
    local path, token = line:match("^(.-)\t(.*)$")
    for n = 1, 12 do
      local id = string.format("%08x-%04x-4%03x-8%03x-%012x", math.random(0, 2^31 - 1), math.random(0, 65535),
        math.random(0, 4095), math.random(0, 4095), math.random(0, 2^31 - 1))
      local body = string.format('{"message_id": "%s", "text": "je n\'ai pas reçu le mail pour activer mon compte"}', id)
      requests[#requests + 1] = wrk.format("POST", path,
        {["Content-Type"] = "application/json", ["Authorization"] = "Bearer " .. token}, body)
    end
  end
  for i = #requests, 2, -1 do
    local j = math.random(1, i)
    requests[i], requests[j] = requests[j], requests[i]
  end
end

function request()
  at = at % #requests + 1
  return requests[at]
end

function done(summary, latency, all)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout
  io.write(string.format("requests=%d errors=%d\n", summary.requests, failed))
end
