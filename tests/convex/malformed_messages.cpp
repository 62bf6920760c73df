// SPDX-License-Identifier: MIT
#include "convex/malformed_messages.h"

namespace latchkey::test {

std::vector<std::pair<const char *, QByteArray>> malformedMessages()
{
    return {
        {"empty", ""},
        {"not JSON", "<html>captive portal</html>"},
        {"cut short", R"({"type":"Ping")"},
        {"more than one", "{\"type\":\"Ping\"} {\"type\":\"Ping\"}"},
        {"an array", R"([{"type":"Ping"}])"},
        {"null", "null"},
        {"no type", "{}"},
        {"type a number", R"({"type":1})"},
        {"unknown type", R"({"type":"Pong"})"},
        {"a number no one can hold", R"({"type":"Ping","n":1e999})"},
        {"nested without end", QByteArray(100'000, '[')},
        {"reply without id", R"({"type":"MutationResponse","success":true,"result":1,"ts":null})"},
        {"reply without success", R"({"type":"MutationResponse","requestId":0,"result":1,"ts":null})"},
        {"success as text", R"({"type":"MutationResponse","requestId":0,"success":"true","result":1,"ts":null})"},
        {"result undecodable",
         R"({"type":"MutationResponse","requestId":0,"success":true,"result":{"$float":"x"},"ts":"AAAAAAAAAAA="})"},
        {"commit time a number", R"({"type":"MutationResponse","requestId":0,"success":true,"result":1,"ts":7})"},
        {"failure without a message",
         R"({"type":"MutationResponse","requestId":0,"success":false,"result":null,"ts":null})"},
        {"error data undecodable",
         R"({"type":"ActionResponse","requestId":0,"success":false,"result":"x","errorData":{"$map":[]}})"},
        {"auth error without a text", R"({"type":"AuthError","baseVersion":0})"},
        {"auth error version a text", R"({"type":"AuthError","error":"x","baseVersion":"0"})"},
        {"auth error flag a number", R"({"type":"AuthError","error":"x","baseVersion":0,"authUpdateAttempted":1})"},
        {"fatal error without a text", R"({"type":"FatalError"})"},
        {"chunk without a text", R"({"type":"TransitionChunk","partNumber":0,"totalParts":1,"transitionId":"2"})"},
        {"chunk past the end",
         R"({"type":"TransitionChunk","chunk":"{}","partNumber":1,"totalParts":1,"transitionId":"2"})"},
        {"chunks of something else",
         R"({"type":"TransitionChunk","chunk":"{\"type\":\"Ping\"}","partNumber":0,)"
         R"("totalParts":1,"transitionId":"15"})"},
        {"chunks of rubbish",
         R"({"type":"TransitionChunk","chunk":"{{","partNumber":0,"totalParts":1,"transitionId":"2"})"},
    };
}

} // namespace latchkey::test
